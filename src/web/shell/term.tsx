import { Button, Popover } from 'antd';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly name: string;
  /** What it means, or how it stands. */
  readonly children: ReactNode;
}

/** A word of the field that says what it means when it is tapped, or reached by keyboard. */
export function Term({ name, children }: Props): ReactElement {
  return (
    <Popover trigger={['click']} content={<div className="explained">{children}</div>}>
      <Button type="link" className="term">
        {name}
      </Button>
    </Popover>
  );
}
