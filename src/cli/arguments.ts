import { UsageError, type Verb, type VerbOptions } from './verb';

/** Options that every verb has. */
const COMMON = { json: { choices: null }, help: { choices: null, short: 'h' }, today: {} } as const;

/** Command-line words after the verb → files and options. Throws UsageError with a Chinese sentence. */
export function parseArguments(verb: Verb, words: readonly string[]): VerbOptions {
  const specs: Verb['options'] = { ...COMMON, ...verb.options };
  const files: string[] = [];
  const values: Record<string, string | true> = {};
  const repeated: Record<string, string[]> = {};
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      files.push(...rest.splice(0));
    } else if (/^--?[^-\d]/u.test(word)) {
      const [given, inline] = splitOnce(word.replace(/^--?/u, ''), '=');
      const name = Object.keys(specs).find((key) => key === given || specs[key]!.short === given);
      if (name === undefined) throw new UsageError(`不认识选项 ${word}。`);
      const { choices } = specs[name]!;
      if (choices === null) {
        values[name] = true;
        continue;
      }
      const value = inline ?? rest.shift();
      if (value === undefined) throw new UsageError(`选项 --${name} 后面缺少值。`);
      if (choices && !choices.includes(value))
        throw new UsageError(`--${name} 只能是 ${choices.join('、')}。`);
      values[name] = value;
      if (specs[name]!.repeats) repeated[name] = [...(repeated[name] ?? []), value];
    } else {
      files.push(word);
    }
  }
  if (values.help === true) return { files, values, repeated };
  const [least, most] = verb.fileCount;
  if (files.length < least || files.length > most) throw new UsageError(`文件个数不对。用法：${verb.usage}`);
  for (const need of verb.needs)
    if (values[need] === undefined) throw new UsageError(`缺少 --${need}。用法：${verb.usage}`);
  return { files, values, repeated };
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
