export { readCommand } from './read-command.ts';
export { answerQuestion, withAnswers } from './with-answers.ts';
export type { Count, Form, Note, Question, Reading, ReadSetup, Span, Tone } from './reading.ts';
