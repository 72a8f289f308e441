import { listed, say, type Finding, type Told } from '../model/problem.ts';
import { nearest } from '../reader/nearest.ts';

/** Returns what to say of an id that names nothing. */
export function unknownId(fr: string, en: string, id: string, known: Iterable<string>): Finding {
  const ids = [...known];
  const near = nearest(id, ids);
  return {
    found: say(`${fr} « ${id} » : cet identifiant n’existe pas`, `${en} “${id}”: there is no such id`),
    expected: say(
      `un identifiant connu : ${listed(ids) || 'aucun encore'}`,
      `a known id: ${listed(ids) || 'none yet'}`,
    ),
    remedy: near
      ? say(`écrivez « ${near} », ou effacez cette ligne`, `write “${near}”, or delete this line`)
      : say(
          'choisissez un identifiant de cette liste, ou effacez cette ligne',
          'choose one of these, or delete this line',
        ),
  };
}

/** Returns what to say of an id that names a file that does not exist. */
export function goneFile(called: Told, id: string, known: Iterable<string>): Finding {
  const ids = [...known];
  return {
    ...unknownId(called.fr, called.en, id, ids),
    gone: { called, id, known: ids, near: nearest(id, ids) !== undefined },
  };
}
