import { HostError } from '../hostError';
import type { Json } from '../model/validation';
import { type Arg, Args, isRecord } from './args';
import type { Action, ActionResult, ArgumentInfo, ObjectPath, Reply, Request } from './batchTypes';
import { type HostObject, isHostObject, type MethodResult } from './members';
import { query } from './query';
import type { Session } from './session';
import { ensureUnchanged, update } from './stateActions';

const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface Roots {
  readonly workbook: HostObject;
  /** `newObject` paths: services of Office that are not part of the workbook. */
  readonly services: Readonly<Record<string, HostObject>>;
}

/** Called before each action; throws to let the batch fail there. */
export type BeforeAction = (index: number) => void;

/** Runs a batch. What was done before an error stays done, as in Excel. */
export function processBatch(request: Request, roots: Roots, session: Session, before: BeforeAction): Reply {
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  const batch = new Batch(request, roots, session);
  let index = 0;
  try {
    for (const action of request.Actions) {
      before(index);
      const value = batch.run(action);
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      index += 1;
    }
    before(index);
    return { Results: results, TraceIds: traceIds };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return {
      Error: {
        Code: error.code,
        Message: error.message,
        Location: error.location,
        HttpStatusCode: error.httpStatus,
        ActionIndex: Math.min(index, request.Actions.length - 1),
      },
      ProcessedResults: { Results: results, TraceIds: traceIds },
    };
  } finally {
    session.endBatch();
  }
}

class Batch {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: Request,
    private readonly roots: Roots,
    private readonly session: Session,
  ) {}

  run(action: Action): Json | undefined {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : object.identity(this.session);
      case ACTION.query:
      case ACTION.queryAsJson:
        return object === null ? null : query(object, action.QueryInfo ?? {}, this.session);
      case ACTION.method:
        return object === null ? null : this.callForValue(object, action);
      case ACTION.setProperty:
        if (object !== null) object.set(action.Name, this.propertyValue(action), this.session);
        return undefined;
      case ACTION.ensureUnchanged:
        if (object !== null) ensureUnchanged(object, action.ObjectState ?? null, this.session);
        return undefined;
      case ACTION.update:
        if (object !== null) update(object, action.ObjectState ?? null, this.session);
        return undefined;
      default:
        throw new HostError(
          'InvalidRequest',
          `the simulated Excel knows no action type ${action.ActionType}`,
        );
    }
  }

  private callForValue(object: HostObject, action: Action): Json | undefined {
    const result = object.call(action.Name, this.args(action.ArgumentInfo), this.session);
    return isHostObject(result) ? result.identity(this.session) : result;
  }

  private propertyValue(action: Action): Json {
    const value = this.argumentValues(action.ArgumentInfo)[0] ?? null;
    if (isHostObject(value))
      throw new HostError('InvalidArgument', `${action.Name} cannot be set to an object`);
    return value;
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidRequest', `the request has no object path ${id}`);
    const object = this.find(path);
    this.resolved.set(id, object);
    return object;
  }

  private find(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.roots.workbook;
      case PATH.newObject:
        return this.service(path.Name);
      case PATH.referenceId:
        return this.reference(path.Name);
      case PATH.nullObject:
        return null;
      default:
        return this.child(path);
    }
  }

  private child(path: ObjectPath): HostObject | null {
    if (path.ParentObjectPathId === undefined)
      throw new HostError('InvalidRequest', `object path ${path.Id} has no parent`);
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.link(path.Name, this.session);
      case PATH.indexer:
        return parent.index(this.args(path.ArgumentInfo), this.session);
      case PATH.method:
        return asObject(
          parent.call(path.Name, this.args(path.ArgumentInfo), this.session),
          parent,
          path.Name,
        );
      default:
        throw new HostError(
          'InvalidRequest',
          `the simulated Excel knows no path type ${path.ObjectPathType}`,
        );
    }
  }

  private service(name: string): HostObject {
    const service = Object.hasOwn(this.roots.services, name) ? this.roots.services[name] : undefined;
    if (service === undefined) throw new HostError('ApiNotFound', `the simulated Excel has no ${name}`, name);
    return service;
  }

  private reference(id: string): HostObject {
    const object = this.session.referencedObject(id);
    if (object === null)
      throw new HostError('InvalidReference', `the reference ${id} was released or never given`);
    return object;
  }

  private args(info: ArgumentInfo | undefined): Args {
    return new Args(this.argumentValues(info));
  }

  /** Objects among the arguments stand as object-path ids, at the top or inside `{ _ObjectPathId }`. */
  private argumentValues(info: ArgumentInfo | undefined): Arg[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const referenced = info?.ReferencedObjectPathIds?.[i];
      if (typeof referenced === 'number' && referenced !== 0) return this.resolve(referenced);
      if (isRecord(value) && typeof value['_ObjectPathId'] === 'number')
        return this.resolve(value['_ObjectPathId']);
      return value;
    });
  }
}

function asObject(result: MethodResult, parent: HostObject, name: string): HostObject | null {
  if (result === null || isHostObject(result)) return result;
  throw new HostError('InvalidRequest', `${parent.typeName}.${name} yields no object`);
}
