import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const site = 'dist';
const work = '.build';
const previous = path.join(work, 'previous');
/** The number of the call renameat2 of Linux, which swaps two folders at one stroke (man 2 renameat2). */
const swapCalls: Readonly<Partial<Record<NodeJS.Architecture, number>>> = { x64: 316, arm64: 276 };

/**
 * Puts a finished folder in the place of the published one. Where the system can swap two folders (Linux), at no
 * moment is there none; elsewhere the old one is renamed first, and `mendSwitch` puts it back should the second rename
 * not come.
 */
export function switchSite(staged: string): void {
  if (existsSync(site) && swapped(staged, site)) {
    rmSync(staged, { recursive: true, force: true });
    return;
  }
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(site)) renameSync(site, previous);
  try {
    renameSync(staged, site);
  } catch (error) {
    mendSwitch();
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Puts the published folder back where a switch was cut short. Says whether it did. */
export function mendSwitch(): boolean {
  if (existsSync(site) || !existsSync(previous)) return false;
  renameSync(previous, site);
  return true;
}

/** Takes away what builds that were cut short have left. */
export function clearStaged(): void {
  if (!existsSync(work)) return;
  for (const name of readdirSync(work).filter((name) => /^site-\d+$/.test(name)))
    rmSync(path.join(work, name), { recursive: true, force: true });
}

/** Node has no call for it; Perl, which every Debian and Ubuntu has, makes it. */
function swapped(one: string, other: string): boolean {
  const call = process.platform === 'linux' ? swapCalls[process.arch] : undefined;
  if (call === undefined) return false;
  const [here, exchange] = [-100, 2];
  const program = `exit(syscall(${call}, ${here}, $ARGV[0], ${here}, $ARGV[1], ${exchange}) == 0 ? 0 : 1)`;
  return spawnSync('perl', ['-e', program, one, other], { stdio: 'ignore' }).status === 0;
}
