#include "tests/catch.hpp"
TEST_CASE("placeholder smoke") { CHECK(true); }
