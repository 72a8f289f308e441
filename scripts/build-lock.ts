import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const folder = '.build';
const lock = path.join(folder, 'building');
/** A build says that it lives each time this many milliseconds have passed. */
const heartbeat = 10_000;
/** The mark of the build that this process runs: another one with its number is that of a machine before a restart. */
let running: string | undefined;
/** After so long without a word a build is dead, whoever has its number now. */
const silence = 300_000;

/**
 * Runs a task while no other build of this folder runs: a second one waits, and says so once. What a build that was
 * killed left behind holds nobody.
 */
export async function alone<T>(task: () => Promise<T>, say = (words: string) => console.log(words)): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const mine = `${process.pid} ${Date.now()}`;
  for (let told = false; !taken(mine);) {
    if (!told) say(`Une autre construction est en cours (processus ${holder()[0] ?? '?'}) : celle-ci attend sa fin.`);
    told = true;
    await pause(300);
  }
  running = mine;
  const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), heartbeat).unref();
  try {
    return await task();
  } finally {
    clearInterval(beat);
    running = undefined;
    rmSync(lock, { force: true });
  }
}

/** Takes the lock where it is free or its holder dead. */
function taken(mine: string): boolean {
  if (written(lock, mine)) return true;
  const [pid, mark] = holder();
  if (pid === undefined || mark === undefined || !isOver(Number(pid), `${pid} ${mark}`)) return false;
  // One heir alone can make this file, and becomes the holder by giving it the name of the lock.
  const claim = path.join(folder, `heir-of-${pid}-${mark}`);
  if (!written(claim, mine)) return false;
  if (holder()[1] === mark) {
    renameSync(claim, lock);
    return true;
  }
  rmSync(claim, { force: true });
  return false;
}

/** Writes a file that must not be there; says whether it did. */
function written(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Returns the number of the process that holds the lock, and the moment that it took it; nothing where none does. */
function holder(): string[] {
  try {
    return readFileSync(lock, 'utf8').split(' ');
  } catch {
    return [];
  }
}

function isOver(pid: number, holding: string): boolean {
  if (pid === process.pid) return holding !== running;
  const silent = statSync(lock, { throwIfNoEntry: false });
  if (silent && Date.now() - silent.mtimeMs > silence) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // A process of another person lives all the same.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}
