/** Where the alerts of a dashboard are kept, and beside them what was watched for them. */
export function alertsKey(dashboardKey: string): string {
  return `nezha-status:alerts:${dashboardKey}`;
}

export function alertWatchKey(dashboardKey: string): string {
  return `nezha-status:alert-watch:${dashboardKey}`;
}
