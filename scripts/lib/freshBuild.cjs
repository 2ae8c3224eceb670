'use strict';
/**
 * Builds that are named after the content they were made from: a folder `<base>/<stamp>` is either whole or absent,
 * so two processes that build at once cannot disturb each other and a fresh build is recognized by its name.
 */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/**
 * Hash of names and contents below the given files and folders (relative to the root).
 * @param {readonly string[]} places
 * @param {string} [salt] whatever else decides what is built
 */
function stampOf(places, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of places.flatMap(filesBelow)) {
    hash.update(`\n${file}\n`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesBelow(place) {
  const stat = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [place];
  return fs
    .readdirSync(path.join(root, place))
    .sort()
    .flatMap((name) => filesBelow(`${place}/${name}`));
}

/**
 * Returns the folder of the build, made by `build(folder)` where it is not there yet.
 * @param {string} base folder relative to the root
 * @param {string} stamp
 * @param {(folder: string) => Promise<void>} build fills an empty folder; what it throws is passed on
 */
async function freshBuild(base, stamp, build) {
  const target = path.join(root, base, stamp);
  if (fs.existsSync(target)) return target;
  const making = path.join(root, base, `.making-${process.pid}-${stamp}`);
  fs.rmSync(making, { recursive: true, force: true });
  fs.mkdirSync(making, { recursive: true });
  try {
    await build(making);
    fs.renameSync(making, target);
  } catch (error) {
    fs.rmSync(making, { recursive: true, force: true });
    if (!fs.existsSync(target)) throw error; // else another process was faster, and its build is the same
  }
  prune(path.join(root, base), stamp);
  return target;
}

/**
 * Removes older builds, but none of the last hour: a process may still be loading chunks from it.
 * @param {string} base
 * @param {string} keep
 */
function prune(base, keep) {
  const hour = 60 * 60 * 1000;
  for (const name of fs.readdirSync(base)) {
    const folder = path.join(base, name);
    const age = Date.now() - (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (name !== keep && age > hour) fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { root, stampOf, freshBuild };
