# Writes INPUT as a C++ source that defines `const char* liftgraph::NAME()`; pieces keep below compilers' literal limits.
file(STRINGS ${INPUT} lines ENCODING UTF-8)
set(body "")
foreach(line IN LISTS lines)
  string(APPEND body "R\"~~~(${line})~~~\" \"\\n\"\n")
endforeach()
file(WRITE ${OUTPUT} "namespace liftgraph {\nextern const char* ${NAME}();\nconst char* ${NAME}() {\nreturn \"\"\n${body};\n}\n}\n")
