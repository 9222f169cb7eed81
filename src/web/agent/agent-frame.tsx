import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { useAccount } from '../client/index.ts';
import { Frame } from '../shell/index.ts';
import { useNoteOpened } from './opened.ts';

/** What stands around every view of an account that a service agent has opened. */
export function AgentFrame(): ReactElement {
  const { account = '' } = useParams();
  useNoteOpened(useAccount(account).data?.id);
  return <Frame />;
}
