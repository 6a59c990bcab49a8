export { createSandbox, type Run, type RunOptions, type Sandbox, type SandboxTexts } from './sandbox.ts';
