import { Button } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import { common } from '../strings/common';

const PAGE = 100;

/** A long list in portions, so that ten thousand entries do not freeze the pane. */
export function MoreList<T>(props: {
  readonly items: readonly T[];
  readonly className?: string;
  readonly pageSize?: number;
  /** Index of an entry that must be among those drawn. */
  readonly reaches?: number;
  readonly render: (item: T, index: number) => ReactNode;
}): JSX.Element {
  const page = props.pageSize ?? PAGE;
  const [shown, setShown] = useState(page);
  const drawn = Math.max(shown, (props.reaches ?? -1) + 1);
  const rest = props.items.length - drawn;
  return (
    <>
      <ul className={props.className}>{props.items.slice(0, drawn).map(props.render)}</ul>
      {rest > 0 ? (
        <Button size="small" onClick={() => setShown(drawn + page)}>
          {common.more(Math.min(page, rest))}
        </Button>
      ) : null}
    </>
  );
}
