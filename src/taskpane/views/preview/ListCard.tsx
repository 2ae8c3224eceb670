import type { JSX } from 'react';
import { describeNotice } from '../../../app/noticeMessages';
import type { MainList } from '../../../app/mainList';
import { adoptList } from '../../../core/list/adoptList';
import { columnHeader } from '../../../core/list/columns';
import { Note } from '../../components/Note';
import { previewing } from '../../strings/previewing';

/** A file that already is a list: what its columns were taken for, and that no row is changed. */
export function ListCard({ list, others }: MainList): JSX.Element {
  const words = previewing.list;
  const { mapping, messages } = adoptList(list);
  const taken = mapping.flatMap(({ header, key }) =>
    key === null ? [] : [words.pair(header, columnHeader(key))],
  );
  const own = mapping.flatMap(({ header, key }) => (key === null && header !== '' ? [header] : []));
  const notices = [
    ...messages,
    ...(others > 0 ? [{ code: 'other-lists-left-out', data: { count: others } }] : []),
  ];
  return (
    <Note
      tone="good"
      title={words.title(list.rows.length)}
      lines={[
        words.rows,
        words.taken(taken.join('、')),
        ...(own.length > 0 ? [words.own(own.join('、'))] : []),
        ...notices.flatMap((notice) => describeNotice(notice) ?? []),
      ]}
    />
  );
}
