/** Texts by something that they hold, at most so many for each: what more of them hold leads nowhere. */
export function post(postings: Map<string, number[]>, key: string, index: number, most: number): void {
  const list = postings.get(key);
  if (!list) postings.set(key, [index]);
  else if (list.length < most) list.push(index);
}
