import { HostError } from '../hostError';
import type { Json } from '../model/validation';
import { isRecord } from './args';
import type { HostObject } from './members';
import { protocolName } from './query';
import type { Session } from './session';

export function ensureUnchanged(object: HostObject, state: Json, session: Session): void {
  if (!isRecord(state)) throw new HostError('InvalidRequest', 'ensureUnchanged without a state');
  for (const [name, expected] of Object.entries(state))
    if (JSON.stringify(object.get(protocolName(name), session)) !== JSON.stringify(expected))
      throw new HostError('Conflict', `${object.typeName}.${name} has changed`, `${object.typeName}.${name}`);
}

export function update(object: HostObject, state: Json, session: Session): void {
  if (!isRecord(state)) throw new HostError('InvalidRequest', 'update without a state');
  for (const [name, value] of Object.entries(state)) {
    const member = protocolName(name);
    if (object.hasScalar(member)) object.set(member, value, session);
    else {
      const linked = object.link(member, session);
      if (linked !== null) update(linked, value, session);
    }
  }
}
