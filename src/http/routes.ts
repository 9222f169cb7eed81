import type { Route } from './route.ts';
import { accountRoutes } from './routes/accounts.ts';
import { adviceRoutes } from './routes/advice.ts';
import { authorizationRoutes } from './routes/authorizations.ts';
import { caseRoutes } from './routes/cases.ts';
import { consentRoutes } from './routes/consents.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { documentRoutes } from './routes/documents.ts';
import { draftRoutes } from './routes/drafts.ts';
import { eventRoutes } from './routes/events.ts';
import { guidanceRoutes, inboxRoutes } from './routes/inbox.ts';
import { lifeRoutes } from './routes/life.ts';
import { machineKeyRoutes } from './routes/machine-keys.ts';
import { overrideRoutes } from './routes/overrides.ts';
import { personRoutes } from './routes/persons.ts';
import { rewardRoutes } from './routes/rewards.ts';
import { stateRoutes } from './routes/state.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { whatIfRoutes } from './routes/what-if.ts';

/** Everything that can be asked over HTTP. */
export const ROUTES: readonly Route[] = [
  ...eventRoutes,
  ...accountRoutes,
  ...decisionRoutes,
  ...authorizationRoutes,
  ...lifeRoutes,
  ...caseRoutes,
  ...overrideRoutes,
  ...documentRoutes,
  ...draftRoutes,
  ...adviceRoutes,
  ...whatIfRoutes,
  ...consentRoutes,
  ...rewardRoutes,
  ...inboxRoutes,
  ...guidanceRoutes,
  ...webhookRoutes,
  ...machineKeyRoutes,
  ...personRoutes,
  ...stateRoutes,
];
