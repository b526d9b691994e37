/** In a module of its own, so that a page loads the classifier, and nothing else of the analysis, when it records. */
export { createStream } from '@backstride/analyse'
