#include "sim/skin/site.hpp"

#include "tests/catch.hpp"

using namespace needleroll;

TEST_CASE("depth names the deepest layer reached", "[skin]") {
    Site site;
    site.stratum_corneum_mm.value = 0.02;
    site.viable_epidermis_mm.value = 0.08;
    site.papillary_dermis_mm.value = 0.2;
    site.reticular_dermis_mm.value = 0.9;
    const auto bottoms = layer_bottoms_mm(site);
    CHECK(bottoms[0] == Approx(0.02));
    CHECK(bottoms[1] == Approx(0.10));
    CHECK(bottoms[2] == Approx(0.30));
    CHECK(bottoms[3] == Approx(1.20));
    CHECK(layer_at(bottoms, 0.0) == Layer::none);
    CHECK(layer_at(bottoms, -1.0) == Layer::none);
    CHECK(layer_at(bottoms, 1e-12) == Layer::stratum_corneum);
    CHECK(layer_at(bottoms, 0.021) == Layer::epidermis);
    CHECK(layer_at(bottoms, 0.11) == Layer::papillary_dermis);
    CHECK(layer_at(bottoms, 0.5) == Layer::reticular_dermis);
    CHECK(layer_at(bottoms, 1.3) == Layer::subcutis);
}
