import { describe, expect, it } from 'vitest';
import { ModelError, ParameterError, UnknownCodeError } from '../../../src/lib/model/errors';
import { scenarioBook } from '../../../src/lib/model/scenario-book';
import { AnalysisError } from '../../../src/lib/scenario/client';
import { noticeText } from '../../../src/lib/scenario/notices';
import { ScenarioError } from '../../../src/lib/scenario/schema';
import { decodeLink } from '../../../src/lib/scenario/url';
import { baseline } from './fixture';

const words = (locale: 'es' | 'en') => ({ locale, parameterName: (id: string) => `«${id}»` });
const caught = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('notices', () => {
  it('say which parameter was refused and what it may be', () => {
    const error = caught(() => scenarioBook(baseline, { refund_days: 9999 }));
    expect(error).toBeInstanceOf(ParameterError);
    expect(noticeText(error, words('es'))).toBe(
      '«refund_days»: 9999 está fuera de lo permitido, de 0 a 365. Se conserva el último resultado.'
    );
    expect(noticeText(error, words('en'))).toMatch(/0 to 365. The last result is kept/);
  });

  it('say of a broken link that it is one', () => {
    expect(
      noticeText(
        caught(() => decodeLink('1abc')),
        words('es')
      )
    ).toMatch(/dañado/);
    expect(
      noticeText(
        caught(() => decodeLink('zzz')),
        words('en')
      )
    ).toMatch(/damaged/);
  });

  it.each([
    new ScenarioError('form', 'x', 'scenarios.0.draws'),
    new ScenarioError('newer', 'x'),
    new UnknownCodeError('place', '77', 'here'),
    new ModelError('too many groups'),
    new AnalysisError('no-break-even', 'x'),
    new AnalysisError('parameter', 'x'),
    new AnalysisError('worker', 'x'),
    new TypeError('x')
  ])('are sentences in both languages: %s', (error) => {
    const [es, en] = [noticeText(error, words('es')), noticeText(error, words('en'))];
    expect(es).not.toBe(en);
    for (const text of [es, en]) expect(text).toMatch(/^["«“\p{Lu}].*\.$/su);
  });
});
