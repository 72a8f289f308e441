// GitHub reads a line of a log that starts with "::", or that holds "##[", as a command to its runner
// (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).

/** Returns a text whose words, which come from content, the runner of GitHub cannot take for commands. */
export const withoutCommands = (text: string): string =>
  text.replaceAll(/(^|[\r\n])([\s\u0085]*)::/g, '$1$2\\::').replaceAll('##[', '#\\#[');

/**
 * Returns one command to the runner of GitHub: `::error file=a.yaml,line=2::words`. What must be escaped:
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function workflowCommand(name: string, properties: Readonly<Record<string, string>>, words: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${[name, given.join(',')].filter((part) => part !== '').join(' ')}::${message(words)}`;
}

const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/**
 * Says whether a command runs where GitHub reads its log. Forgejo and Gitea say that they are GitHub, and show its
 * commands as they are, above the report that holds the same words.
 */
export const runsOnGitHub = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  environment['GITHUB_ACTIONS'] === 'true' &&
  environment['FORGEJO_ACTIONS'] !== 'true' &&
  environment['GITEA_ACTIONS'] !== 'true';
