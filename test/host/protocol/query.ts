import type { Json } from '../model/validation';
import type { HostObject } from './members';
import type { Session } from './session';

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export const protocolName = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

export function query(object: HostObject, info: QueryInfo, session: Session): Json {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  if (!object.isCollection) return readObject(object, paths, session);
  const skip = info.Skip ?? 0;
  const items = object.items(session).slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  const own = paths.filter((path) => object.hasScalar(protocolName(path)));
  const rest = paths.filter((path) => !own.includes(path));
  return {
    ...readScalars(object, own, session),
    _Items: items.map((item) => readObject(item, rest, session)),
  };
}

function readScalars(object: HostObject, names: readonly string[], session: Session): Record<string, Json> {
  return Object.fromEntries(
    names.map((name) => [protocolName(name), object.get(protocolName(name), session)]),
  );
}

/** `values`, `format/fill/color`; no path at all means every scalar property. */
function readObject(object: HostObject, paths: readonly string[], session: Session): Record<string, Json> {
  const value: Record<string, Json> = object.identity(session);
  if (paths.length === 0) {
    for (const name of object.scalarNames(session)) value[name] = object.get(name, session);
    return value;
  }
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    if (path === '$none') continue;
    const [head = '', ...tail] = path.split('/');
    const name = protocolName(head);
    if (tail.length === 0 && object.hasScalar(name)) value[name] = object.get(name, session);
    else nested.set(name, [...(nested.get(name) ?? []), ...(tail.length > 0 ? [tail.join('/')] : [])]);
  }
  for (const [name, inner] of nested) {
    const linked = object.link(name, session);
    value[name] = linked === null ? null : query(linked, { Select: inner }, session);
  }
  return value;
}
