import { expect, it } from 'vitest';
import { complaints } from './tool';

it('eslint finds no fault', () => {
  expect(complaints('eslint', ['.', '--max-warnings', '0'])).toBe('');
});

it('prettier would change no file (npm run format does it)', () => {
  expect(complaints('prettier', ['--check', '.', '--log-level', 'warn'])).toBe('');
});

it('svelte-check finds no error and no warning', () => {
  expect(complaints('svelte-kit', ['sync'])).toBe('');
  expect(complaints('svelte-check', ['--fail-on-warnings', '--output', 'human'])).toBe('');
});

it('the service worker, which has a world of its own, is typed too', () => {
  expect(complaints('tsc', ['-p', 'src/service-worker'])).toBe('');
});
