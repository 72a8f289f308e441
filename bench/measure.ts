import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took: seconds of processor and of clock, its largest memory in MB, its children included. */
export interface Cost {
  cpu: number;
  wall: number;
  peak: number;
}

/** Returns the processes below one (Linux, /proc), itself included. */
function family(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      try {
        const [, , parent = ''] = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/\(.*\)/s, 'name')
          .split(' ')
          .slice(1);
        return [[Number(name), Number(parent)]];
      } catch {
        return []; // it ended meanwhile
      }
    });
  const found = [root];
  for (const at of found) found.push(...parents.filter(([, parent]) => parent === at).map(([child]) => child));
  return found;
}

/** Returns the memory of a process in MB that no other process shares in full (VmRSS of Linux). */
function memory(process: number): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}

/**
 * Runs a command to its end and returns what it took. The seconds of processor are those that bash counts of its
 * children; the memory is looked at five times a second. Throws with the end of its output where it fails.
 */
export function measured(cwd: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    // $0 "$@": the command as it stands; `times` then prints on its second line what the children took.
    const child = spawn('bash', ['-c', '"$0" "$@"; ended=$?; times; exit $ended', program, ...args], { cwd, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += String(chunk);
      });
    let peak = 0;
    const watch = setInterval(() => {
      if (child.pid === undefined) return; // it could not be started, and says so itself
      const now = family(child.pid).reduce((sum, each) => sum + memory(each), 0);
      peak = Math.max(peak, now);
    }, 200);
    child.once('error', reject);
    child.once('close', (status) => {
      clearInterval(watch);
      const lines = output.trimEnd().split('\n');
      const [user, system] = [...(lines.at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
        ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
      );
      if (status !== 0 || user === undefined || system === undefined)
        reject(new Error(`${program} ${args.join(' ')}\n${lines.slice(-30).join('\n')}`));
      else resolve({ cpu: user + system, wall: (performance.now() - started) / 1000, peak });
    });
  });
}
