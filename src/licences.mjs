import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of a package, in the path of one of its files. */
const home = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Returns the names, licences and notices of the packages that contain the given files, below a root. */
export async function listLicences(root, files) {
  const folders = [...new Set(files.flatMap((file) => home.exec(file)?.[0] ?? []))].sort();
  const entries = await Promise.all(folders.map((folder) => describe(join(root, folder))));
  return `The packages whose code is part of these files.\n\n${entries.join('\n')}`;
}

async function describe(folder) {
  const { name, version, license, licenses } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const names = (await readdir(folder)).filter((one) => /^(licen[cs]e|notice)/i.test(one));
  const notices = await Promise.all(names.map((one) => readFile(join(folder, one), 'utf8')));
  const kind = license ?? licenses?.[0]?.type ?? 'as follows';
  return `== ${name} ${version} (${kind})\n\n${notices.join('\n')}`;
}
