import { Component, type PropsWithChildren } from 'react';
import { Button } from '../button/Button';
import { Card } from '../card/Card';
import { State } from '../state/State';

/** A mistake of ours in one page must not leave a blank screen: it says so, and the way back stays. */
export class Guard extends Component<PropsWithChildren, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(thrown: unknown) {
    console.error(thrown);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Card>
        <State icon="alert" wrong title="这一页没显示出来" detail="是我们这边的问题，不是您点错了。">
          <Button text="再试一次" onClick={() => this.setState({ failed: false })} />
        </State>
      </Card>
    );
  }
}
