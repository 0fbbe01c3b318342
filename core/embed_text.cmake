# Writes INPUT as a C++ source that defines `const char* liftgraph::NAME()`. Bytes rather than a string literal: compilers limit
# the length of literals, and CMake's lists would swallow semicolons and brackets.
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
string(REGEX REPLACE "(0x0a,)" "\\1\n" bytes "${bytes}")
file(WRITE ${OUTPUT} "namespace liftgraph {\nextern const char* ${NAME}();\n\nstatic const unsigned char text[] = {\n${bytes}0x00};\n
const char* ${NAME}() { return reinterpret_cast<const char*>(text); }\n}\n")
