import { listed, say, type Gone, type Problem } from '../model/problem.ts';

/**
 * Returns problems with one for a file that is gone, in place of one for each line that names it: who deletes a page
 * is given the list of those lines. A misspelt id, which few files hold, is told where it stands.
 */
export function toldOnce(problems: readonly Problem[]): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems)
    if (problem.gone) {
      const key = `${problem.gone.called.fr} ${problem.gone.id}`;
      groups.set(key, [...(groups.get(key) ?? []), problem]);
    }
  const merged = new Map(
    [...groups.values()].flatMap((group): [Problem, Problem | undefined][] => {
      const [first] = group;
      const gone = first?.gone;
      const files = new Set(group.map(({ file }) => file));
      if (!gone || files.size < (gone.near ? 3 : 2)) return [];
      return group.map((problem) => [problem, problem === first ? removed(gone, group, files.size) : undefined]);
    }),
  );
  return problems.flatMap((problem) => {
    const told = merged.has(problem) ? merged.get(problem) : problem;
    return told ? [told] : [];
  });
}

function removed({ called, id, known }: Gone, group: readonly Problem[], files: number): Problem {
  const [first] = group as [Problem];
  const places = listed(
    group.map(({ file, position, field }) =>
      [`${file}${position ? `:${position.line}` : ''}`, ...(field ? [`(${field})`] : [])].join(' '),
    ),
  );
  return {
    ...first,
    field: undefined,
    found: say(
      `${called.fr} « ${id} » : cet identifiant n’existe pas, et ${group.length} lignes de ${files} fichiers ` +
        'le nomment',
      `${called.en} “${id}”: there is no such id, and ${group.length} lines of ${files} files name it`,
    ),
    expected: say(
      `un identifiant connu : ${listed(known) || 'aucun encore'}`,
      `a known id: ${listed(known) || 'none yet'}`,
    ),
    remedy: say(
      `si vous l’avez supprimé, effacez ces lignes, ou ce qui le nomme : ${places} ; sinon, remettez son fichier`,
      `if you have deleted it, delete these lines, or what names it: ${places}; if not, put its file back`,
    ),
  };
}
