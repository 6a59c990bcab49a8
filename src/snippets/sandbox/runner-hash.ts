/** Of the runner's text, as a security policy names it; a test and the build compare the two. */
export const RUNNER_HASH = 'sha256-CVe7z4GflD9/eeBD83mxRA3UhZZ91cXWvRvpvrsCeXQ=';
