export interface ClientScope {
  readonly clientId: string;
}
