import * as vscode from 'vscode';

const scheme = 'memory';

export const inMemory = (path: string): vscode.Uri => vscode.Uri.from({ scheme, path });

/** A file system of another extension, as vscode.dev has them, until it is disposed of: nothing of it is on the disk. */
export class MemoryFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly files = new Map<string, Uint8Array>();
  /** Called whenever a file is read. */
  whenRead: () => void = () => undefined;
  readonly onDidChangeFile = this.changes.event;
  /** Nobody may write. */
  isLocked = false;
  private readonly registration = vscode.workspace.registerFileSystemProvider(scheme, this);

  dispose(): void {
    this.registration.dispose();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.length, size: file.length, ...(this.isLocked && { permissions: vscode.FilePermission.Readonly }) };
    if (uri.path !== '/' && this.readDirectory(uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const parent = uri.path.replace(/\/?$/, '/');
    const below = [...this.files.keys()].filter((path) => path.startsWith(parent)).map((path) => path.slice(parent.length).split('/'));
    return [...new Map(below.map(([name = '', ...rest]) => [name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File]))];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    this.whenRead();
    return file;
  }

  /** Writes a file as another program does on a system that is slow to tell of it. */
  writeUntold({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    if (this.isLocked) throw vscode.FileSystemError.NoPermissions(uri);
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, content);
    this.changes.fire([{ type, uri }]);
  }

  /** A folder is there as soon as it holds a file. */
  createDirectory(): void {}

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}
