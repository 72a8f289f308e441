import type { Content } from '../reader/content.ts';
import { currentContent } from '../reader/current.ts';
import { check, type Checked } from './content.ts';

// See reader/current.ts: one model for the whole process, as there is one reading.
declare global {
  var checkedByContent: WeakMap<Content, Checked> | undefined;
}

/** Returns the model and the problems of the content as this process has read it, made once for each reading. */
export function currentCheck(root?: string): Checked {
  const content = currentContent(root);
  const known = (globalThis.checkedByContent ??= new WeakMap<Content, Checked>());
  const checked = known.get(content) ?? check(content);
  known.set(content, checked);
  return checked;
}

/** Returns the problems that keep content from being built. */
export const errorsOf = ({ problems }: Pick<Checked, 'problems'>) =>
  problems.filter(({ severity }) => severity === 'error');
