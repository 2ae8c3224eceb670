import type { OpenedList } from '../../app/openList';
import { STATUS } from '../../core/wording/status';
import type { EditorKind } from './gridColumns';

export type EditorChoices = Readonly<Record<EditorKind, readonly string[]>>;

/** What the drop-downs of the grid offer: the words of 设置 and the names of 责任单位名录. */
export function editorChoices({ settings, units }: Pick<OpenedList, 'settings' | 'units'>): EditorChoices {
  return {
    none: [],
    text: [],
    status: STATUS.map(({ key }) => settings.statusWords[key]),
    units: units.units.map(({ name }) => name),
    deadline: settings.deadlineWords,
  };
}
