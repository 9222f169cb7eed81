import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { shouldRetry } from './client/index.ts';
import { startLanguages } from './language/index.ts';
import { onSession, sessionNow } from './session.ts';

await startLanguages();
const queries = new QueryClient({
  defaultOptions: { queries: { retry: shouldRetry, staleTime: 15_000 } },
});
let shownTo = sessionNow();
onSession(() => {
  const now = sessionNow();
  const isSame = now?.role === shownTo?.role && now?.account === shownTo?.account;
  shownTo = now;
  // What one person was shown is nothing for the next; where a token is renewed, it stays.
  if (now === null) queries.clear();
  else void (isSame ? queries.invalidateQueries() : queries.resetQueries());
});

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the application');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
