import { withoutCommands } from '../src/check/workflow-command.ts';

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
    console.error(
      error instanceof Stop
        ? withoutCommands(error.message)
        : isMisused(error)
          ? `On ne peut pas lire « ${process.argv.slice(2).join(' ')} ». Ce qui peut suivre la commande : ${options}.`
          : error,
    );
    process.exitCode = 1;
  }
}

/**
 * Says whether an error is about what was typed after the command
 * (https://nodejs.org/api/errors.html#err_parse_args_unknown_option).
 */
const isMisused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
