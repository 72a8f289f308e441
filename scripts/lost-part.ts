/** What tools say whose native part, an optional package for one kind of machine, was not installed. */
const signs = [/Cannot find native binding/, /Failed to install either of \[/];

/**
 * Returns what to say, in French, of a tool's output that tells of a package that is not installed; nothing where it
 * tells of something else.
 */
export function lostPart(output: string, machine = `${process.platform}-${process.arch}`): string | undefined {
  const named = [...output.matchAll(/Cannot find (?:module|package) '([^'./][^']*)'|"(@[\w./-]+)" could not be found/g)]
    .map(([, module, part]) => module ?? part)
    .find((name) => name?.includes(machine));
  if (!named && !signs.some((sign) => sign.test(output))) return undefined;
  return `Il manque un paquet pour cette machine (${named ?? machine}) : lancez « npm ci », sans --omit=optional.`;
}
