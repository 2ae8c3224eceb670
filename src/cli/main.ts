import { mkdir, readFile as readBytes, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { describeError } from '../app/errorMessages';
import { isValidDate } from '../core/basics/calendarDate';
import { UseCaseError } from '../app/useCaseError';
import { ReaderError } from '../readers/port';
import { WorkbookError } from '../workbook/port';
import { parseArguments } from './arguments';
import { UsageError, type ExitCode, type Io, type Verb } from './verb';
import { VERBS } from './verbs';

/** Bytes of an input that are read at most. */
const MAX_INPUT = 256 * 1024 * 1024;

/** Runs one command and returns its exit code. The composition root: the only place that knows the machine. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...words] = argv;
  const verb = VERBS.find((known) => known.name === name);
  const asJson = words.includes('--json');
  // whoever reads our lines may stop reading: … | head
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  if (name === undefined || name === '--help' || name === '-h') {
    (name === undefined ? process.stderr : process.stdout).write(`${overview()}\n`);
    return name === undefined ? 2 : 0;
  }
  try {
    if (!verb) throw new UsageError(`不认识命令 ${name}。\n${overview()}`);
    const options = parseArguments(verb, words);
    if (options.values.help === true) {
      process.stdout.write(`${helpOf(verb)}\n`);
      return 0;
    }
    const say = (line: string): void => void (asJson ? process.stderr : process.stdout).write(`${line}\n`);
    const result = await verb.run(options, makeIo(options.files, options.values.today, say));
    if (asJson) await print(`${JSON.stringify(result.json)}\n`);
    return result.exit;
  } catch (error) {
    return explain(error);
  }
}

function makeIo(inputs: readonly string[], today: string | true | undefined, say: Io['say']): Io {
  if (typeof today === 'string' && !isValidDate(today)) throw new UsageError('--today 的写法是 2025-12-31。');
  return {
    today: typeof today === 'string' ? today : localDate(new Date(Date.now())),
    say,
    read: async (path) => {
      const info = await stat(path).catch(() => null);
      if (!info?.isFile()) throw new UsageError(`找不到文件 ${path}。`);
      if (info.size > MAX_INPUT)
        throw new ReaderError('too-large', {
          size: Math.ceil(info.size / 2 ** 20),
          limit: MAX_INPUT / 2 ** 20,
        });
      return new Uint8Array(
        await readBytes(path).catch((cause: unknown) => {
          throw new ReaderError('unreadable-file', { name: basename(path) }, { cause });
        }),
      );
    },
    write: async (path, bytes) => {
      await refuseInputs(inputs, path);
      const part = partOf(path);
      try {
        await writeFile(part, bytes);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw cannotWrite(path, error);
      }
    },
    writeFolder: async (folder, files) => {
      const paths = files.map(({ name }) => join(folder, name));
      for (const path of paths) await refuseInputs(inputs, path);
      for (const [index, path] of paths.entries()) await refuseOther(path, files[index]!.bytes);
      const made = await makeFolder(folder);
      const written: string[] = [];
      try {
        for (const [index, path] of paths.entries()) {
          written.push(partOf(path));
          await writeFile(partOf(path), files[index]!.bytes);
        }
        for (const path of paths) {
          await rename(partOf(path), path);
          written.push(path);
        }
      } catch (error) {
        for (const path of written) await rm(path, { force: true });
        if (made !== undefined) await rm(made, { recursive: true, force: true });
        throw cannotWrite(folder, error);
      }
    },
  };
}

/** Where a file is written before it is whole. */
const partOf = (path: string): string =>
  join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.part`);

const cannotWrite = (path: string, error: unknown): UsageError =>
  new UsageError(`写不了 ${path}（${error instanceof Error ? error.message : String(error)}）。`);

async function refuseInputs(inputs: readonly string[], path: string): Promise<void> {
  const places = await Promise.all(inputs.map((input) => isSameFile(input, path)));
  if (places.includes(true)) throw new UsageError(`输出不能覆盖输入：${path}。`);
}

/** A file of that name with other content may hold what somebody filled in. */
async function refuseOther(path: string, bytes: Uint8Array): Promise<void> {
  const present = await readBytes(path).catch(() => null);
  if (present && !present.equals(bytes))
    throw new UsageError(`文件夹里已有内容不同的 ${path}，没有写入；请换一个文件夹。`);
}

/** The outermost folder that had to be made; undefined where all were there. */
async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/** By what the system says, not by the name: `A.TXT` may be `a.txt`. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const a = await stat(one, { bigint: true }).catch(() => null);
  const b = await stat(other, { bigint: true }).catch(() => null);
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

/** What went wrong, in words, and the exit code that scripts rely on. */
function explain(error: unknown): ExitCode {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const { code, happened, kept, todo } = describeError(error);
  process.stderr.write(`${happened}${kept}${todo}（${code}）\n`);
  if (error instanceof ReaderError || error instanceof WorkbookError) return 2;
  return error instanceof UseCaseError ? (error.code === 'no-findings' ? 1 : 2) : 3;
}

function overview(): string {
  return [
    '用法：zhenggai 命令 文件 … [选项]',
    ...VERBS.map((verb) => `  ${verb.name.padEnd(8)}${verb.purpose}`),
    '每个命令都有 --json、--today YYYY-MM-DD、--help。',
  ].join('\n');
}

const helpOf = (verb: Verb): string => `${verb.purpose}\n用法：${verb.usage}`;

function localDate(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Waits until a pipe has taken everything: process.exit must not cut a long document off. */
function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => (error ? fail(error) : done()));
  });
}
