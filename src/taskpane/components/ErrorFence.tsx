import { Component, type ReactNode } from 'react';
import { common } from '../strings/common';

interface FenceState {
  readonly failed: boolean;
}

/** Keeps a bug of one view from blanking the pane: the state above it, with the user's words, lives on. */
export class ErrorFence extends Component<{ readonly children: ReactNode }, FenceState> {
  override state: FenceState = { failed: false };

  static getDerivedStateFromError(): FenceState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const words = common.crashed;
    return (
      <div role="alert">
        <h2>{words.title}</h2>
        <p>
          {common.kept}
          {words.kept}
        </p>
        <p>
          {common.todo}
          {words.todo}
        </p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          {words.retry}
        </button>
      </div>
    );
  }
}
