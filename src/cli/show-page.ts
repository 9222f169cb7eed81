import { spawn } from 'node:child_process';

/** What shows an address in the browser of whoever sits at this machine; null where nobody seems to. */
export function openerOf(platform: string, environment: NodeJS.ProcessEnv): string | null {
  // From afar, the browser would open where nobody sees it.
  if (environment.SSH_CONNECTION !== undefined) return null;
  if (platform === 'darwin') return 'open';
  const screen = environment.WAYLAND_DISPLAY ?? environment.DISPLAY ?? '';
  return screen === '' ? null : 'xdg-open';
}

/** In a browser, where there is one: the address has been told, so that nobody hangs on it. */
export function showPage(url: string): void {
  const opener = openerOf(process.platform, process.env);
  if (opener === null) return;
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
