import { Button } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import { common } from '../strings/common';

const PAGE = 100;

/** A long list in portions, so that ten thousand entries do not freeze the pane. */
export function MoreList<T>(props: {
  readonly items: readonly T[];
  readonly className?: string;
  readonly pageSize?: number;
  readonly render: (item: T, index: number) => ReactNode;
}): JSX.Element {
  const page = props.pageSize ?? PAGE;
  const [shown, setShown] = useState(page);
  const rest = props.items.length - shown;
  return (
    <>
      <ul className={props.className}>{props.items.slice(0, shown).map(props.render)}</ul>
      {rest > 0 ? (
        <Button size="small" onClick={() => setShown(shown + page)}>
          {common.more(Math.min(page, rest))}
        </Button>
      ) : null}
    </>
  );
}
