/**
 * Subjects of conferences, and the words that speak of them: no notes say that HTML and CSS belong together. What a
 * subject is not, is found in the notes themselves. A new subject is a new row; two words are a pair that stands side
 * by side.
 */
const subjects: Record<string, string> = {
  Accessibility:
    'a11y accessibility accessible aria assistive blind braille captions disability disabilities inclusive keyboard screenreader wcag alt-text "screen reader" "screen readers"',
  AI: 'agentic agents ai chatgpt chatbot copilot embeddings genai gpt inference llm llms ml mlops neural nlp openai prompt prompts pytorch rag tensorflow "artificial intelligence" "computer vision" "deep learning" "language models" "machine learning" "reinforcement learning"',
  APIs: 'api apis graphql grpc openapi rest swagger webhook webhooks',
  Architecture:
    'architecture architectures ddd domain-driven legacy microservice microservices modular monolith monoliths refactor refactoring "design pattern" "design patterns" "event sourcing" "technical debt"',
  Cloud: 'aws azure cloud gcp lambda multi-cloud paas saas serverless',
  Compilers:
    'bytecode compiler compilers interpreter jit llvm parser parsers parsing transpiler wasm webassembly "garbage collection" "garbage collector" "virtual machine"',
  Concurrency:
    'async asynchronous concurrency concurrent coroutine coroutines fibers multithreading parallel parallelism scheduler threads',
  Containers:
    'container containerd containers docker etcd helm istio k8s kubelet kubernetes openshift podman pods "service mesh"',
  Data: 'data analytics bi dataframe dataframes dataset datasets etl hadoop pandas spark statistics visualization visualisation warehouse "big data" "data engineering" "data lake" "data pipeline" "data pipelines" "data science" "data scientists" "data scientist"',
  Databases:
    'cassandra database databases mongodb mysql nosql orm postgres postgresql queries redis sql sqlite transactions',
  Design:
    'figma icons typography ui usability ux "design system" "design systems" "interaction design" "user experience" "user interface" "user research" "visual design"',
  Games: 'game games gamedev gaming godot unity unreal "video games"',
  Hardware:
    'arduino cpu drivers embedded firmware fpga gpu gpus hardware iot kernel microcontroller robot robotics robots sensors "internet of" "operating system" "raspberry pi"',
  Health: 'clinical doctors health healthcare hospital hospitals medical medicine patient patients',
  Messaging:
    'event-driven kafka messaging pubsub queue queues rabbitmq streaming streams "event streaming"',
  Mobile:
    'android app-store flutter ios iphone kotlin mobile smartphone swift swiftui "react native"',
  Networking:
    'bgp dns http2 http3 ipv6 latency load-balancer network networking networks proxy quic routing tcp "load balancing"',
  'Open source':
    'governance license licenses licensing maintainer maintainers open-source oss "open source"',
  Operations:
    'alerting ansible automation ci ci/cd deploy deployment deployments devops incident incidents infrastructure logging metrics monitoring observability on-call opentelemetry outage pipelines platform prometheus puppet reliability resilience sre terraform tracing "continuous delivery" "continuous integration"',
  Culture:
    'burnout career careers coaching collaboration communication community culture diversity empathy feedback hiring leadership management manager managers mentor mentoring onboarding remote "mental health" "soft skills"',
  Performance:
    'benchmark benchmarks cache caching ebpf jemalloc optimisation optimization optimize optimizing performance performant profiler profiling simd speed',
  Science:
    'astronomy astronauts biology chemistry climate nasa physics planets science scientific spaceflight telescope',
  Security:
    'attack attackers attacks authentication authorization crypto cryptography csp cve encryption exploit exploits hack hackers hacking malware oauth owasp passwords phishing privacy sbom secure security threat threats vulnerabilities vulnerability xss "supply chain" "threat modeling" "zero trust"',
  Teaching:
    'classroom curriculum education educators learners pedagogy school student students teach teacher teachers teaching university',
  Testing:
    'fuzz fuzzing mocks qa regression selenium tdd test testing tests "code coverage" "end-to-end tests" "unit test" "unit tests"',
  Web: 'angular browser browsers css css3 dom ember front-end frontend html html5 javascript js polymer react svelte typescript vue web webpack "progressive web" "single page" "web components"',
}

/** Word, or two words, in lower case → subjects that they speak of. */
export const subjectOf: ReadonlyMap<string, string> = new Map(
  Object.entries(subjects).flatMap(([subject, words]) =>
    [...words.matchAll(/"([^"]+)"|(\S+)/g)].map(([, pair, word]) => [pair ?? word ?? '', subject]),
  ),
)
