/** A formula that cannot be computed; the message is for the developer, the checker has its own words. */
export class FormulaError extends Error {}

const name = /[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+/g;

/** Returns the references of a formula, whether they name a row or not. */
export const referencesIn = (formula: string): string[] => formula.match(name) ?? [];

const token = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+)|([-+*/()]))/y;

/**
 * Returns the value of a formula made of numbers, + - * / ( ) and references such as `places.eaje`.
 * A hyphen inside a reference belongs to it, so a subtraction of references wants spaces. Nothing is ever run as code.
 * Throws FormulaError for anything else, an unknown reference, a division by zero.
 */
export function evaluate(formula: string, valueOf: (reference: string) => number | undefined): number {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < formula.trimEnd().length) {
    const at = token.lastIndex;
    const match = token.exec(formula);
    if (!match) throw new FormulaError(formula.slice(at).trim());
    tokens.push(match[0].trim());
  }
  let next = 0;
  const chain = (operand: () => number, operators: Record<string, (a: number, b: number) => number>): number => {
    let value = operand();
    for (let apply = operators[tokens[next] ?? '']; apply; apply = operators[tokens[next] ?? '']) {
      next += 1;
      value = apply(value, operand());
    }
    return value;
  };
  const sum = (): number => chain(product, { '+': (a, b) => a + b, '-': (a, b) => a - b });
  const product = (): number => chain(factor, { '*': (a, b) => a * b, '/': (a, b) => a / b });
  const factor = (): number => {
    const word = tokens[next] ?? '';
    next += 1;
    if (word === '-') return -factor();
    if (word === '(') {
      const inner = sum();
      if (tokens[next] !== ')') throw new FormulaError(tokens[next] ?? '…');
      next += 1;
      return inner;
    }
    const value = /^\d/.test(word) ? Number(word) : valueOf(word);
    if (value === undefined) throw new FormulaError(word === '' ? '…' : word);
    return value;
  };
  const result = sum();
  if (next < tokens.length) throw new FormulaError(tokens[next]);
  if (!Number.isFinite(result)) throw new FormulaError('/ 0');
  return result;
}
