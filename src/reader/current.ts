import path from 'node:path';
import { contentFolder } from './content-folder.ts';
import { readContent, type Content } from './content.ts';

// Astro evaluates a module once for its configuration, once for its collections and once for its pages: what is
// read once for a whole process is kept where all of them see it.
declare global {
  var contentByFolder: Map<string, Content> | undefined;
}

/** Returns the content of a project as read by this process, until `forgetContent` says that it changed. */
export function currentContent(root = process.cwd()): Content {
  const known = (globalThis.contentByFolder ??= new Map<string, Content>());
  const folder = path.resolve(root, contentFolder());
  const content = known.get(folder) ?? readContent(path.resolve(root));
  known.set(folder, content);
  return content;
}

/** A file of the content has changed: it is read again when it is next asked for. */
export function forgetContent(): void {
  globalThis.contentByFolder?.clear();
}
