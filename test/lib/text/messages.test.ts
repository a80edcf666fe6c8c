import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../src/lib/text/messages/', import.meta.url));
const settings = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../src/lib/text/project.inlang/settings.json', import.meta.url)), 'utf8')
) as { 'plugin.inlang.messageFormat': { pathPattern: string[] } };

type Messages = Record<string, unknown>;

const filesOf = (locale: string) => readdirSync(folder + locale).sort();
const read = (locale: string, file: string) => {
  const { $schema: _, ...messages } = JSON.parse(readFileSync(`${folder}${locale}/${file}`, 'utf8')) as Messages;
  return messages;
};
const placeholders = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

describe('messages', () => {
  it('stand in the same files in both languages, all of them named in the settings', () => {
    expect(filesOf('en')).toEqual(filesOf('es'));
    const named = settings['plugin.inlang.messageFormat'].pathPattern.map((path) => path.split('/').at(-1));
    expect(named.sort()).toEqual(filesOf('es'));
  });

  it.each(filesOf('es'))('%s has the same keys in both languages', (file) => {
    expect(Object.keys(read('en', file)).sort()).toEqual(Object.keys(read('es', file)).sort());
  });

  it.each(filesOf('es'))('%s takes the same placeholders in both languages', (file) => {
    const [es, en] = [read('es', file), read('en', file)];
    for (const key of Object.keys(es)) expect(placeholders(en[key]), key).toEqual(placeholders(es[key]));
  });

  it('have one key each across all files', () => {
    const keys = filesOf('es').flatMap((file) => Object.keys(read('es', file)));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('are never empty, and have no straight space before a percent or a colon left from drafting', () => {
    for (const locale of ['es', 'en'])
      for (const file of filesOf(locale))
        for (const [key, message] of Object.entries(read(locale, file))) {
          if (typeof message === 'string') expect(message.trim(), `${locale} ${key}`).not.toBe('');
          expect(JSON.stringify(message), `${locale} ${key}`).not.toMatch(/ {2}| :/);
        }
  });
});
