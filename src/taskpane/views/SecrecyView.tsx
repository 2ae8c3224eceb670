import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import { ViewFrame } from '../components/ViewFrame';
import type { PaneAction } from '../state/paneAction';
import { importing } from '../strings/importing';

/** The stop before a text with a secrecy mark: nothing is shown, kept or written until the user has decided. */
export default function SecrecyView(props: {
  readonly mark: string;
  readonly dispatch: Dispatch<PaneAction>;
}): JSX.Element {
  const words = importing.secrecy;
  return (
    <ViewFrame
      title={words.title}
      takesFocus
      foot={
        <>
          <Button
            appearance="primary"
            onClick={() => props.dispatch({ type: 'secrecyDeclined', notice: words.declined })}
          >
            {words.decline}
          </Button>
          <Button onClick={() => props.dispatch({ type: 'secrecyConfirmed' })}>{words.confirm}</Button>
        </>
      }
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.found(props.mark)}</MessageBarBody>
      </MessageBar>
      <p>{words.question}</p>
    </ViewFrame>
  );
}
