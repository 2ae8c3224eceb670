import { Button, type ButtonProps } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';

/** A button that says why it cannot be pressed: it stays reachable, so that the reason can be read. */
export function GuardedButton(props: {
  /** Null where it can be pressed. */
  readonly reason: string | null;
  readonly busy: boolean;
  readonly onPress: () => void;
  readonly size?: 'small';
  readonly appearance?: ButtonProps['appearance'];
  readonly icon?: JSX.Element;
  readonly className?: string;
  readonly children: ReactNode;
}): JSX.Element {
  const { reason, busy, onPress, children, size, appearance, icon, className } = props;
  return (
    <Button
      {...(size ? { size } : {})}
      {...(appearance ? { appearance } : {})}
      {...(icon ? { icon } : {})}
      {...(className ? { className } : {})}
      {...(reason === null ? {} : { title: reason, 'aria-description': reason })}
      disabled={busy && reason === null}
      disabledFocusable={reason !== null}
      onClick={() => (reason === null ? onPress() : undefined)}
    >
      {children}
    </Button>
  );
}
