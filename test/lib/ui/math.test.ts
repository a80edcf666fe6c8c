import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Formula from '../../../src/lib/ui/Formula.svelte';
import { FormulaError, readFormula, type MathNode } from '../../../src/lib/ui/math';

const written = ({ tag, text, children }: MathNode): string => `${tag}(${text ?? children!.map(written).join(' ')})`;
const read = (formula: string) => readFormula(formula).map(written).join(' ');

describe('formulas', () => {
  it('are names, numbers and operators', () => {
    expect(read('H = c + 28.5')).toBe('mi(H) mo(=) mi(c) mo(+) mn(28.5)');
    expect(read('1 - o')).toBe('mn(1) mo(−) mi(o)');
    expect(read('p̄')).toBe('mi(p̄)');
  });

  it('take scripts in either order, and sums from below', () => {
    expect(read('X_{e,s}')).toBe('msub(mi(X) mrow(mi(e) mo(,) mi(s)))');
    expect(read('q^β')).toBe('msup(mi(q) mi(β))');
    expect(read('x_a^2')).toBe('msubsup(mi(x) mi(a) mn(2))');
    expect(read('x^2_a')).toBe(read('x_a^2'));
    expect(read('∑_m q')).toBe('munder(mo(∑) mi(m)) mi(q)');
  });

  it('nest fractions and roots', () => {
    expect(read('\\frac{a + b}{\\sqrt{c}}')).toBe('mfrac(mrow(mi(a) mo(+) mi(b)) msqrt(mi(c)))');
  });

  it.each(['{a', 'a_', '\\frac{a}', '^2', 'a}'])('say where %s goes wrong', (formula) => {
    expect(() => readFormula(formula)).toThrow(FormulaError);
  });

  it('are MathML in the page, with their sentence', () => {
    const { body } = render(Formula, { props: { formula: 'V = \\frac{a}{b}', says: 'V es a entre b.' } });
    const plain = body.replace(/<!--.*?-->/g, '').replace(/ xmlns="[^"]*"| class="[^"]*"/g, '');
    expect(plain).toContain('<mi>V</mi><mo>=</mo><mfrac><mi>a</mi><mi>b</mi></mfrac>');
    expect(plain).toContain('V es a entre b.');
  });
});
