import { HostError } from '../hostError';
import type { Json } from '../model/validation';
import type { Args } from './args';
import type { Session } from './session';

/** Requirement set ExcelApi 1.n that a member came with; 1 where nothing is said. */
export type Since = number;

export interface Scalar<T> {
  readonly since?: Since;
  /** Not part of a load() without arguments, because it would be an error there. */
  readonly lazy?: true;
  readonly get: (target: T, session: Session) => Json;
  readonly set?: (target: T, value: Json, session: Session) => void;
}

export interface Link<T> {
  readonly since?: Since;
  readonly get: (target: T, session: Session) => HostObject | null;
}

export type MethodResult = HostObject | Json | undefined;

export interface Method<T> {
  readonly since?: Since;
  /** Fewest and most arguments; trailing nulls count as absent. */
  readonly arity: readonly [fewest: number, most: number];
  readonly call: (target: T, args: Args, session: Session) => MethodResult;
}

/** All that the simulated Excel knows about one type. Names are those of the protocol (PascalCase). */
export interface TypeTable<T> {
  readonly name: string;
  /** Sent with every Instantiate and Query, e.g. `{ Id }`. */
  readonly identity?: (target: T, session: Session) => Readonly<Record<string, Json>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** `collection.getItem(key)`, object path type 5. */
  readonly indexer?: (target: T, args: Args, session: Session) => HostObject;
  readonly items?: (target: T, session: Session) => readonly HostObject[];
}

/** An object of the host with its type erased: what the interpreter works with. */
export interface HostObject {
  readonly isHostObject: true;
  readonly typeName: string;
  readonly target: unknown;
  readonly isCollection: boolean;
  identity(session: Session): Record<string, Json>;
  scalarNames(session: Session): readonly string[];
  hasScalar(name: string): boolean;
  get(name: string, session: Session): Json;
  set(name: string, value: Json, session: Session): void;
  link(name: string, session: Session): HostObject | null;
  call(name: string, args: Args, session: Session): MethodResult;
  index(args: Args, session: Session): HostObject;
  items(session: Session): readonly HostObject[];
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'isHostObject' in value;

const clientName = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);

/** The member, or the loud refusal that names it. */
function member<M extends { readonly since?: Since }>(
  typeName: string,
  table: Readonly<Record<string, M>> | undefined,
  name: string,
  kind: string,
  session: Session,
): M {
  const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  const place = `${typeName}.${clientName(name)}`;
  if (found === undefined)
    throw new HostError('ApiNotFound', `the simulated Excel knows no ${kind} ${place}`, place);
  if ((found.since ?? 1) > session.apiVersion)
    throw new HostError(
      'ApiNotFound',
      `${place} needs ExcelApi 1.${found.since}, this Excel has 1.${session.apiVersion}`,
      place,
    );
  return found;
}

/** Errors of members carry the place, as Excel's errorLocation does. */
function located<R>(place: string, work: () => R): R {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError && error.location === '') error.location = place;
    throw error;
  }
}

export function bind<T>(table: TypeTable<T>, target: T): HostObject {
  const place = (name: string): string => `${table.name}.${clientName(name)}`;
  return {
    isHostObject: true,
    typeName: table.name,
    target,
    isCollection: table.items !== undefined,
    identity: (session) => ({ ...table.identity?.(target, session) }),
    scalarNames: (session) =>
      Object.entries(table.scalars ?? {})
        .filter(([, scalar]) => scalar.lazy !== true && (scalar.since ?? 1) <= session.apiVersion)
        .map(([name]) => name),
    hasScalar: (name) => table.scalars !== undefined && Object.hasOwn(table.scalars, name),
    get: (name, session) => {
      const scalar = member(table.name, table.scalars, name, 'property', session);
      return located(place(name), () => scalar.get(target, session));
    },
    set: (name, value, session) => {
      const scalar = member(table.name, table.scalars, name, 'property', session);
      located(place(name), () => {
        if (scalar.set === undefined) throw new HostError('InvalidRequest', `${place(name)} is read-only`);
        scalar.set(target, value, session);
      });
    },
    link: (name, session) => {
      const link = member(table.name, table.links, name, 'property', session);
      return located(place(name), () => link.get(target, session));
    },
    call: (name, args, session) => {
      const method = member(table.name, table.methods, name, 'method', session);
      return located(place(name), () => {
        args.checkCount(...method.arity);
        return method.call(target, args, session);
      });
    },
    index: (args, session) =>
      located(place('GetItem'), () => {
        if (table.indexer === undefined)
          throw new HostError('ApiNotFound', `the simulated Excel cannot index ${table.name}`);
        args.checkCount(1, 1);
        return table.indexer(target, args, session);
      }),
    items: (session) => table.items?.(target, session) ?? [],
  };
}
