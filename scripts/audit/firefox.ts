import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addressOf, oneOfEachKind, type AuditedSite, type Check } from './check.ts';

/** Returns Firefox where it is installed: what FIREFOX names, else one on PATH. */
function firefoxPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const named = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env['FIREFOX'] ?? '', ...named].find((file) => file !== '' && existsSync(file));
}

interface Answer {
  id?: number;
  type?: string;
  method?: string;
  result?: Record<string, unknown>;
  params?: { level?: string; text?: string };
  message?: string;
}

/** A session with Firefox by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
class Firefox {
  readonly #socket: WebSocket;
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<
    number,
    { done: (value: Record<string, unknown>) => void; fail: (error: Error) => void }
  >();
  /** What the pages wrote to the console as errors since it was last emptied. */
  readonly errors: string[] = [];
  #last = 0;

  private constructor(socket: WebSocket, child: ChildProcess, profile: string) {
    this.#socket = socket;
    this.#process = child;
    this.#profile = profile;
    socket.addEventListener('message', ({ data }) => this.#heard(JSON.parse(String(data)) as Answer));
  }

  static async start(program: string): Promise<Firefox> {
    const profile = mkdtempSync(path.join(tmpdir(), 'firefox-'));
    const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']);
    const address = await new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('Firefox does not answer')), 60_000);
      child.stderr.on('data', (chunk: Buffer) => {
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(String(chunk))?.[1];
        if (found === undefined) return;
        clearTimeout(late);
        resolve(found);
      });
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
    const firefox = new Firefox(socket, child, profile);
    await firefox.ask('session.new', { capabilities: {} });
    await firefox.ask('session.subscribe', { events: ['log.entryAdded'] });
    return firefox;
  }

  #heard({ id, type, method, result, params, message }: Answer): void {
    if (method === 'log.entryAdded' && params?.level === 'error') this.errors.push(params.text ?? '');
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (type === 'error') waiting?.fail(new Error(message));
    else waiting?.done(result ?? {});
  }

  ask(method: string, params: object): Promise<Record<string, unknown>> {
    const id = (this.#last += 1);
    return new Promise((done, fail) => {
      this.#waiting.set(id, { done, fail });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  async tab(): Promise<string> {
    const { context } = await this.ask('browsingContext.create', { type: 'tab' });
    return String(context);
  }

  /** Returns what an expression gives in a page, once it is a string that is not empty; nothing after ten seconds. */
  async until(context: string, expression: string): Promise<string | undefined> {
    for (let tries = 0; tries < 50; tries += 1) {
      const answer = await this.ask('script.evaluate', { expression, target: { context }, awaitPromise: true });
      const { value } = (answer['result'] ?? {}) as { value?: unknown };
      if (typeof value === 'string' && value !== '') return value;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return undefined;
  }

  async close(): Promise<void> {
    await this.ask('browser.close', {}).catch(() => undefined);
    this.#socket.close();
    this.#process.kill();
    await new Promise((resolve) => this.#process.once('exit', resolve));
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Returns what is wrong with a page of the origin in Firefox: errors that it tells, a window that scrolls sideways. */
async function wrong(firefox: Firefox, context: string, url: string, address: string): Promise<string[]> {
  firefox.errors.length = 0;
  await firefox.ask('browsingContext.navigate', { context, url, wait: 'complete' });
  const faults: string[] = [];
  for (const width of [320, 1280]) {
    await firefox.ask('browsingContext.setViewport', { context, viewport: { width, height: 800 } });
    const scrolled = await firefox.until(context, 'String(document.documentElement.scrollWidth)');
    if (Number(scrolled) > width) faults.push(`${address}: ${scrolled} px wide in a window of ${width}`);
  }
  const heading = await firefox.until(context, 'document.querySelector("h1")?.textContent.trim() ?? "none"');
  if (heading === 'none') faults.push(`${address}: no heading`);
  return [...faults, ...firefox.errors.map((error) => `${address}: ${error.slice(0, 200)}`)];
}

async function inFirefox<T>(use: (firefox: Firefox, context: string) => Promise<T>): Promise<T> {
  const firefox = await Firefox.start(firefoxPath() ?? '');
  try {
    return await use(firefox, await firefox.tab());
  } finally {
    await firefox.close();
  }
}

/** One page of each kind and the search, in another engine. */
export const otherEngine: Check = {
  name: 'Firefox',
  of: 'one page of each kind × 2 widths, and the search',
  rows: ['B11'],
  missing: () => (firefoxPath() === undefined ? 'Firefox is not installed (apt-get install firefox-esr)' : undefined),
  run: (site) =>
    inFirefox(async (firefox, context) => {
      const addresses = oneOfEachKind(site.pages).map(addressOf);
      const faults: string[] = [];
      for (const address of addresses)
        faults.push(...(await wrong(firefox, context, `${site.origin}${address}`, address)));
      faults.push(...(await searches(firefox, context, site)));
      return { looked: addresses.length + 1, faults };
    }),
  planted: () =>
    inFirefox((firefox, context) =>
      wrong(firefox, context, 'data:text/html,<h1>a</h1><p style="width:2000px">b</p>', 'data:'),
    ),
};

async function searches(firefox: Firefox, context: string, { origin }: AuditedSite): Promise<string[]> {
  const url = `${origin}/fr/recherche/?q=enfant`;
  await firefox.ask('browsingContext.navigate', { context, url, wait: 'complete' });
  const first = await firefox.until(context, 'document.querySelector(".hits li")?.textContent.trim() ?? ""');
  return first === undefined ? ['the search gives no result'] : [];
}
