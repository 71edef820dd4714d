/** What stands in a name's place where there is none. */
export function displayName({ id, name }: { readonly id: number; readonly name: string }): string {
  return name.trim() || `#${id}`;
}
