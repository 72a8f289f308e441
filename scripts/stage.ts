import { mkdirSync, writeFileSync } from 'node:fs';
import { withoutCommands } from '../src/check/workflow-command.ts';
import { systemSentence, withoutPaths } from './system-error.ts';

const record = '.build/error.log';

/** Returns the name of a stage, as wide as the others. */
export const stageName = (name: string): string => name.padEnd(11);

/** Prints one line for a stage of a command: its name, what it counted, its seconds. */
export async function stage<T>(
  name: string,
  run: () => Promise<{ counted: string; value: T }> | { counted: string; value: T },
): Promise<T> {
  const started = performance.now();
  const { counted, value } = await run();
  console.log(`${stageName(name)} ${counted} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return value;
}

/** An error whose message is meant for the person at the keyboard: it is printed alone, without a stack. */
export class Stop extends Error {}

/** Runs a command to its end; what stops it is told in words. `options` says in French what may follow the command. */
export async function run(main: () => Promise<void>, options = 'aucune option'): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(withoutCommands(withoutPaths(wordsOf(error, options))));
    process.exitCode = 1;
  }
}

/** Returns what a person is told of an error: its own words, or a sentence; its stack is kept in a file. */
function wordsOf(error: unknown, options: string): string {
  if (error instanceof Stop) return error.message;
  if (isMisused(error))
    return `On ne peut pas lire « ${process.argv.slice(2).join(' ')} ». Ce qui peut suivre la commande : ${options}.`;
  const kept = isKept(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const sentence = systemSentence(error);
  if (sentence !== undefined) return sentence;
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  return `Erreur imprévue dans le programme : ${first}.${kept ? ` Le détail est dans ${record}.` : ''}`;
}

/** Keeps a stack for those who mend the code; says whether it could. */
function isKept(text: string): boolean {
  try {
    mkdirSync('.build', { recursive: true });
    writeFileSync(record, `${text}\n`);
    return true;
  } catch {
    return false;
  }
}

/**
 * Says whether an error is about what was typed after the command
 * (https://nodejs.org/api/errors.html#err_parse_args_unknown_option).
 */
const isMisused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
